import { NothingHere } from '../../../features/hall/nothing-here.tsx';

export default function NotFound() {
  return <NothingHere />;
}
