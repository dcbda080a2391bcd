import { notFound } from 'next/navigation';

export const generateStaticParams = () => [{ rest: ['_'] }];

/** Any address that nobody else answers. */
export default async function Unknown({ params }: { params: Promise<{ rest: string[] }> }) {
  await params;
  notFound();
}
