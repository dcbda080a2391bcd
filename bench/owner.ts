/** Whoever asks in a bench: the shop's owner, who may read everything. */
export const owner = {
  kind: 'staff',
  id: '01930000-0000-7000-8000-000000000001',
  role: 'owner',
  sessionId: 'bench',
} as const;
