/** Text that people do type, or paste, and that careless code breaks on. */

export const emoji = 'Zoë 🧘🏽‍♀️👩‍👩‍👧‍👦🇨🇦';
export const rightToLeft = 'שרה אל־נדים ‏(سارة النديم)‏';
export const scriptTag = `<script>alert("x")</script><img src=x onerror='alert(1)'>`;
/** Ten thousand characters. */
export const hugeText = 'Ä'.repeat(10_000);
