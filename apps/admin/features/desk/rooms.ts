import {
  Activity,
  Boxes,
  FileUp,
  House,
  type LucideIcon,
  Package,
  ScrollText,
  Star,
  Tag,
  TicketPercent,
  Undo2,
  UserCog,
  Users,
} from 'lucide-react';
import type { AdminOutputs } from '../../lib/trpc/client';

export type Permission = AdminOutputs['auth']['me']['may'][number];
export type Room = { href: string; label: string; Icon: LucideIcon; permission: Permission };

/** The rooms of the desk, in the order of the side bar. Whoever lacks the permission neither sees nor enters one. */
export const rooms: readonly Room[] = [
  { href: '/', label: 'Today', Icon: House, permission: 'orders.read' },
  { href: '/orders', label: 'Orders', Icon: Package, permission: 'orders.read' },
  { href: '/returns', label: 'Returns', Icon: Undo2, permission: 'returns.read' },
  { href: '/catalogue', label: 'Catalogue', Icon: Tag, permission: 'catalogue.read' },
  { href: '/reviews', label: 'Reviews', Icon: Star, permission: 'reviews.read' },
  { href: '/stock', label: 'Stock', Icon: Boxes, permission: 'stock.read' },
  { href: '/customers', label: 'Customers', Icon: Users, permission: 'customers.read' },
  { href: '/promotions', label: 'Promotions', Icon: TicketPercent, permission: 'promotions.read' },
  { href: '/imports', label: 'Import and export', Icon: FileUp, permission: 'import.write' },
  { href: '/audit', label: 'Audit log', Icon: ScrollText, permission: 'audit.read' },
  { href: '/system', label: 'System', Icon: Activity, permission: 'system.read' },
  { href: '/staff', label: 'Staff', Icon: UserCog, permission: 'staff.read' },
];

/** Which room an address lies in. */
export const roomOf = (path: string): Room | undefined =>
  rooms.find(({ href }) => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)));
