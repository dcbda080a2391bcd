import { buttonClass } from '@souk/ui/button-class';

/** A link that looks like a button of the desk: 36 px for a mouse, 44 for a finger. */
export function deskButton(variant: 'primary' | 'quiet'): string {
  return `${buttonClass({ variant, size: 'small' })} max-md:h-11`;
}
