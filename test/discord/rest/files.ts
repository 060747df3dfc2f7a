import { HttpError } from '../errors.ts';
import { param, type Route } from './call.ts';

/** Uploaded files by the URL that messages give them. */
export const fileRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/attachments/{file_id}/{filename}',
    auth: false,
    open: true,
    run: (call) => {
      const file = call.hub.state.files.get(param(call, 'file_id'));
      if (file === undefined) throw new HttpError(404, '404: Not Found');
      return { status: 200, file };
    },
  },
];
