import type { TextField } from '@beckon/engine/campaign/content/form';

/** The field for an email address. */
export const emailField: TextField = {
  kind: 'email',
  name: 'email',
  label: 'Email address',
  placeholder: 'name@example.com',
  required: true,
};
