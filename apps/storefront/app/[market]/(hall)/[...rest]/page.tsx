import { NothingHere } from '../../../../features/hall/nothing-here.tsx';
import { missingPage } from '../../../../i18n/page-title.ts';

export const generateStaticParams = () => [{ rest: ['_'] }];

export const generateMetadata = missingPage;

/** Any address that nobody else answers. */
export default async function Unknown({ params }: { params: Promise<{ rest: string[] }> }) {
  await params;
  return <NothingHere />;
}
