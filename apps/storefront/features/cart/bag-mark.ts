/** Where things fly to: whatever carries this mark, the first that can be seen. */
export const bagMark = 'data-bag-button';
