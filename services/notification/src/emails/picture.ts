/** A picture as an email shows it: by its full address, in the colours of its stall. */
export type Picture = { src: string | null; alt: string; art: boolean; stall: string };

/** Emails have no address of their own, so a picture's path is completed with the shop's. */
export const pictureOf = (
  { image, stall }: { image: { src: string | null; alt: string; art: boolean }; stall: string },
  storefrontUrl: string,
): Picture => ({
  src: image.src === null ? null : new URL(image.src, storefrontUrl).href,
  alt: image.alt,
  art: image.art,
  stall,
});
