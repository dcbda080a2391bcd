import { endWithThisFile } from './file-end.ts';

// A setup file of vitest: it runs for each test file, also where files share a worker and its modules.
endWithThisFile();
