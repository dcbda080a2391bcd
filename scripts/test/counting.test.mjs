import { describe, expect, it } from 'vitest';
import { countJourneys } from '../checks/end-to-end.mjs';
import { hostsIn, rangesIn } from '../checks/lockfile.mjs';
import { countProof } from '../checks/proof.mjs';
import { countTests } from '../checks/unit-tests.mjs';

describe('the last line tells the truth', () => {
  it('a test file that could not be loaded is a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    expect(countTests({ numPassedTests: 7, numFailedTests: 1, testResults })).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  it('a journey that needed luck is a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countJourneys({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3 });
  });
});

describe('the proof', () => {
  it('is counted by its last line, and by nothing else', () => {
    expect(countProof('1 passed, 9 failed\nmore\n44 passed, 0 failed\n')).toEqual({ passed: 44, failed: 0 });
    expect(countProof('44 passed, 0 failed\nError: it broke off\n')).toBeUndefined();
  });
});

describe('the lockfile', () => {
  it('may not name a host', () => {
    expect(hostsIn('"resolved": "https://registry.example/a.tgz"')).toHaveLength(1);
    expect(hostsIn('"resolved": "packages/ui"')).toEqual([]);
  });

  it('may not leave a version open, except of our own', () => {
    const dependencies = { a: '^1.0.0', b: '*', c: '1.2.3', d: '18.4.0-beta.17', '@souk/ui': '*' };
    expect(rangesIn({ dependencies, devDependencies: { e: '>=2' } })).toEqual(['a@^1.0.0', 'b@*', 'e@>=2']);
  });
});
