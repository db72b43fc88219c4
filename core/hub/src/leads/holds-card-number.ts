/** Whether a text holds what could be the number of a payment card: 13 to 19 digits that pass the check of ISO/IEC 7812-1. */
export function holdsCardNumber(text: string): boolean {
  return (text.match(/\d(?:[ -]?\d){12,18}(?!\d)/g) ?? []).some((found) => passesLuhn(found.replaceAll(/\D/g, '')));
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  // All zeros pass the check and are nobody's card.
  return sum > 0 && sum % 10 === 0;
}
