import { expect, test } from 'vitest';
import { addressOf, campaignOf } from './campaign-address.ts';

test.each([
  ['#beckon-post-12', 'post-12'],
  ['#beckon-', undefined],
  ['#offer', undefined],
  ['https://example.com/#beckon-post-12', undefined],
  [undefined, undefined],
])('%s opens %s', (address, campaign) => expect(campaignOf(address)).toBe(campaign));

test('an address made is an address read', () => expect(campaignOf(addressOf('welcome'))).toBe('welcome'));
