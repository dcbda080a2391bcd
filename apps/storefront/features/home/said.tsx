import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import type { HomeBlock } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';

export type SaidWords = HomeBlock['heading'];

type Props = { words: SaidWords; stalls?: string };

/** What the merchant wrote, in the language it is in, as it was broken into lines. `{stalls}` is how many there are. */
export function Said({ words: { text, language }, stalls = '' }: Props) {
  const locale = useLocale();
  const said = text.replaceAll('{stalls}', stalls);
  if (!locale.startsWith(language))
    return (
      <bdi lang={language} className="whitespace-pre-line">
        {said}
      </bdi>
    );
  return said.includes('\n') ? <span className="whitespace-pre-line">{said}</span> : said;
}

type WayProps = Omit<ComponentProps<typeof NearLink>, 'href' | 'children'> & {
  market: string;
  way: { label: SaidWords; to: string };
};

/** A way into the shop that the merchant laid. */
export function Way({ market, way, ...props }: WayProps) {
  return (
    <NearLink {...props} href={`/${market}${way.to}`}>
      <Said words={way.label} />
    </NearLink>
  );
}
