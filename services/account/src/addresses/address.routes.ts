import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireSelf, requireSelfOrStaff } from '../caller-rules.ts';
import { customerParams } from '../customers/customer-view.ts';
import { listAddresses } from './address.queries.ts';
import { addressFormSchema, addressSchema } from './address-book.ts';
import { addAddress, changeAddress, removeAddress } from './save-address.ts';

const addressParams = customerParams.extend({ addressId: z.uuid() });
const tags = ['addresses'];

/** A customer's address book. */
export function addressRoutes({ app, db }: Service): void {
  app.get(
    '/customers/:id/addresses',
    {
      schema: {
        operationId: 'listAddresses',
        tags,
        params: customerParams,
        response: { 200: z.array(addressSchema), 404: problemSchema },
      },
    },
    (request) => {
      requireSelfOrStaff(request, request.params.id);
      return listAddresses(db, request.params.id);
    },
  );

  app.post(
    '/customers/:id/addresses',
    {
      schema: {
        operationId: 'addAddress',
        tags,
        params: customerParams,
        body: addressFormSchema,
        response: { 201: addressSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await addAddress(db, { customerId: request.params.id, form: request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.put(
    '/customers/:id/addresses/:addressId',
    {
      schema: {
        operationId: 'changeAddress',
        tags,
        params: addressParams,
        body: addressFormSchema,
        response: { 200: addressSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id, addressId } = request.params;
      requireSelf(request, id);
      const result = await changeAddress(db, { customerId: id, addressId, form: request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/customers/:id/addresses/:addressId',
    {
      schema: {
        operationId: 'removeAddress',
        tags,
        params: addressParams,
        response: { 204: z.null(), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id, addressId } = request.params;
      requireSelf(request, id);
      const result = await removeAddress(db, { customerId: id, addressId });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(204).send(null);
    },
  );
}
