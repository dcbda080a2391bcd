/** Hands the customer a file of their data, made where they sit: no copy of it lies on a server for it to be fetched. */
export const saveFile = (parts: readonly { service: string; data: unknown }[]): void => {
  const told = { gatheredAt: new Date().toISOString(), parts };
  const file = new Blob([JSON.stringify(told, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'souk-my-data.json';
  link.click();
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
