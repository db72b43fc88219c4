import { expect, test } from 'vitest';
import { guessPageType } from './guess-page-type.ts';

test.each([
  ['/', 'home'],
  ['/index.html', 'home'],
  ['/de', 'home'],
  ['/en-ca/', 'home'],
  ['/products/red-shoe', 'product'],
  ['/fr/products/chaussure', 'product'],
  ['/collections/shoes/products/red-shoe', 'product'],
  ['/product/red-shoe/', 'product'],
  ['/products', 'collection'],
  ['/collections', 'collection'],
  ['/collections/shoes', 'collection'],
  ['/product-category/shoes/', 'collection'],
  ['/product-tag/red/', 'collection'],
  ['/shop/', 'collection'],
  ['/cart', 'cart'],
  ['/en-gb/cart', 'cart'],
  ['/basket/', 'cart'],
  ['/search', 'search'],
  ['/account/login', 'account'],
  ['/my-account/orders/', 'account'],
  ['/blogs/news/we-moved', 'article'],
  ['/blog/we-moved', 'article'],
  ['/blogs/news', 'other'],
  ['/pages/about', 'page'],
  ['/policies/refund-policy', 'page'],
  ['/cartography', 'other'],
  ['/shopping-guide', 'other'],
  ['/about', 'other'],
  ['/checkouts/abc', 'other'],
])('%s looks like %s', (path, type) => {
  expect(guessPageType(path, '')).toBe(type);
});

test('WordPress searches on its front page', () => {
  expect(guessPageType('/', '?s=shoe')).toBe('search');
  expect(guessPageType('/', '?utm_source=s')).toBe('home');
  expect(guessPageType('/', '?sizes=3')).toBe('home');
});

test('what a page says to social networks goes before its address', () => {
  expect(guessPageType('/red-shoe', '', 'product')).toBe('product');
  expect(guessPageType('/red-shoe', '', 'og:product')).toBe('product');
  expect(guessPageType('/about', '', 'article')).toBe('other');
});
