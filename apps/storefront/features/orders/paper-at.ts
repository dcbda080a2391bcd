/** Where a paper is: by its path, and for a guest with the key of their order. */
export const paperAt = (path: readonly string[], orderKey: string | undefined): string => {
  const query = orderKey ? `?key=${encodeURIComponent(orderKey)}` : '';
  return `/api/documents/${path.map(encodeURIComponent).join('/')}.pdf${query}`;
};
