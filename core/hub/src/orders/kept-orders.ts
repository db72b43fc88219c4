import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldOrders } from './order.store.ts';

export const keptOrders: RetentionKind = {
  name: 'orders',
  what: 'orders as the shop reports them (their number, amount and codes), credited to campaigns',
  keepDays: ({ retention }) => retention.orderDays,
  remove: deleteOldOrders,
};
