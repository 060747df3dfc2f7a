import { describe, expect, test } from 'vitest';
import { describeValues } from './describe-value.ts';

describe('sums of money', () => {
  test.each([
    ['He joined for 450,000 pounds.', '450,000 pounds = money 450000 GBP'],
    ['The rocket weighs 400,000 pounds.', '400,000 pounds = mass 181437 kg'],
    ['A 300,000-pound rocket rose.', '300,000-pound = mass 136078 kg'],
    ['It cost $1.2 million.', '$1.2 million = money 1200000 USD'],
    ['The deal is worth £2bn.', '£2bn = money 2000000000 GBP'],
    ['The fine was €1.5m.', '€1.5m = money 1500000 EUR'],
    ['A loan of US$5bn was agreed.', 'US$5bn = money 5000000000 USD'],
    ['He paid A$3m for it.', 'A$3m = money 3000000 AUD'],
    ['Hong Kong spent HK$200 on it.', 'HK$200 = money 200 HKD'],
    ['It raised 500,000 euros.', '500,000 euros = money 500000 EUR'],
    ['The prize is 3 trillion yen.', '3 trillion yen = money 3000000000000 JPY'],
    ['It owes 5 million Hong Kong dollars.', '5 million Hong Kong dollars = money 5000000 HKD'],
    ['A ticket costs 50 cents.', '50 cents = money 0.5 USD'],
    ['Petrol rose 2p a litre.', '2p a litre = rate 0.02 GBP per litre'],
    ['The bribe was Rs 5 crore.', 'Rs 5 crore = money 50000000 INR'],
    ['They paid Rs. 500 each.', 'Rs. 500 = money 500 INR'],
    ['The firm lost EUR 5m.', 'EUR 5m = money 5000000 EUR'],
    ['He was fined 500 pounds.', '500 pounds = money 500 GBP'],
    ['She won 2 million pounds.', '2 million pounds = money 2000000 GBP'],
    [
      'A few hundred dollars were stolen.',
      'A few hundred dollars = money vague 200..1000(300) USD',
    ],
    ['Shares rose to 512p.', '512p = money 5.12 GBP'],
    ['Aid of $3.5-million was promised.', '$3.5-million = money 3500000 USD'],
    ['The five-dollar bill is new.', 'five-dollar = money 5 USD'],
    ['It cost ¥300 and ₹40.', '¥300 = money 300 JPY | ₹40 = money 40 INR'],
    ['Costs rose to between £5 and £7.', 'between £5 and £7 = money range 5..7(5) GBP'],
    ['The 20 million Swiss francs were frozen.', '20 million Swiss francs = money 20000000 CHF'],
    ['He earns $15 an hour.', '$15 an hour = rate 15 USD per hour'],
    ['She makes $60,000 a year.', '$60,000 a year = rate 60000 USD per year'],
    ['Oil fell to $30 a barrel.', '$30 a barrel = rate 30 USD per barrel'],
    ['A $10m-a-year deal was signed.', '$10m-a-year = rate 10000000 USD per year'],
    ['More than $500 was missing.', 'More than $500 = money more-than 500..Infinity(500) USD'],
    ['He got 10 million rupees.', '10 million rupees = money 10000000 INR'],
    ['They paid 200,000 crowns.', '200,000 crowns = money 200000 SEK'],
    ['It cost 3 million Czech crowns.', '3 million Czech crowns = money 3000000 CZK'],
    ['The budget is 40 billion roubles.', '40 billion roubles = money 40000000000 RUB'],
  ])('GIVEN %j THEN its values are %j', (text, values) => {
    expect(describeValues(text)).toBe(values);
  });
});
