/** What forms say in English. */
export const english = {
  required: 'Please fill this in.',
  choose: 'Please choose.',
  tick: 'Please tick this to go on.',
  email: 'Please enter an email address, such as name@example.com.',
  phone: 'Please enter a phone number.',
  failed: 'That did not go through. Please try again.',
  optional: 'optional',
};
