import { __ } from '@wordpress/i18n';
import {
  calendar,
  check,
  commentAuthorAvatar,
  envelope,
  formatListBullets,
  mobile,
  shield,
  starEmpty,
  unseen,
} from '@wordpress/icons';
import type { FieldAttributes, FieldKind } from './field-attributes.ts';

interface FieldVariation {
  readonly name: FieldKind;
  readonly title: string;
  readonly description: string;
  readonly icon: typeof envelope;
  readonly attributes: FieldAttributes;
  readonly isDefault?: boolean;
}

/** The kinds of field, each as it is first put in. */
export const listFieldVariations = (): readonly FieldVariation[] => [
  {
    name: 'email',
    title: __('Email address', 'beckon'),
    description: __('Asks for an email address.', 'beckon'),
    icon: envelope,
    isDefault: true,
    attributes: {
      kind: 'email',
      name: 'email',
      label: __('Email address', 'beckon'),
      placeholder: __('name@example.com', 'beckon'),
      required: true,
    },
  },
  {
    name: 'text',
    title: __('Text', 'beckon'),
    description: __('Asks for a name, or anything that is written in a line.', 'beckon'),
    icon: commentAuthorAvatar,
    attributes: { kind: 'text', name: 'firstName', label: __('First name', 'beckon'), required: false },
  },
  {
    name: 'phone',
    title: __('Phone number', 'beckon'),
    description: __('Asks for a phone number.', 'beckon'),
    icon: mobile,
    attributes: { kind: 'phone', name: 'phone', label: __('Phone number', 'beckon'), required: false },
  },
  {
    name: 'consent',
    title: __('Consent', 'beckon'),
    description: __(
      'A tick that gives permission. Its words are kept with the answer; it is never ticked beforehand.',
      'beckon',
    ),
    icon: shield,
    attributes: {
      kind: 'consent',
      name: 'marketing-consent',
      label: __('Yes, send me news and offers by email. I can stop them at any time.', 'beckon'),
      required: true,
      purpose: 'marketing',
      version: '1',
    },
  },
  {
    name: 'choice',
    title: __('Choice', 'beckon'),
    description: __('One or several out of a list.', 'beckon'),
    icon: formatListBullets,
    attributes: {
      kind: 'choice',
      name: 'choice',
      label: __('What are you interested in?', 'beckon'),
      required: false,
      options: [
        { value: __('New things', 'beckon'), label: __('New things', 'beckon') },
        { value: __('Offers', 'beckon'), label: __('Offers', 'beckon') },
      ],
      many: true,
      look: 'list',
    },
  },
  {
    name: 'checkbox',
    title: __('Checkbox', 'beckon'),
    description: __('A tick that gives no permission.', 'beckon'),
    icon: check,
    attributes: { kind: 'checkbox', name: 'checkbox', label: __('I am a customer already', 'beckon'), required: false },
  },
  {
    name: 'date',
    title: __('Date', 'beckon'),
    description: __('Asks for a day, such as a birthday.', 'beckon'),
    icon: calendar,
    attributes: { kind: 'date', name: 'birthday', label: __('Birthday', 'beckon'), required: false },
  },
  {
    name: 'rating',
    title: __('Rating', 'beckon'),
    description: __('From 1 to 5, or to 10.', 'beckon'),
    icon: starEmpty,
    attributes: {
      kind: 'rating',
      name: 'rating',
      label: __('Your rating', 'beckon'),
      required: true,
      scale: 5,
      low: __('Not good', 'beckon'),
      high: __('Wonderful', 'beckon'),
    },
  },
  {
    name: 'hidden',
    title: __('Hidden field', 'beckon'),
    description: __('Sent along without being seen, such as the page it was sent from.', 'beckon'),
    icon: unseen,
    attributes: { kind: 'hidden', name: 'page', value: '{{ page.path }}' },
  },
];
