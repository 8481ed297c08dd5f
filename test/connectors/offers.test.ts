import { describe } from 'vitest';

import { offersConformance } from './conformance/offers.ts';

describe('offers on Google', () => offersConformance('google'));
describe('offers in Meta’s catalogue', () => offersConformance('meta'));
describe('offers in the web shop', () => offersConformance('woocommerce'));
