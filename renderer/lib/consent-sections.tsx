import type { Consent } from '../../shared/contract/consent-records.ts';

type ConsentSectionsProps = {
  sections: Consent['text']['sections'];
  /** Of the headings, by where the text stands. */
  level: 2 | 3;
};

/** The sections of a consent text: what is read before it is signed, and what is read again later. */
export function ConsentSections({ sections, level }: ConsentSectionsProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return sections.map(({ heading, paragraphs, list }) => (
    <section key={heading}>
      <Heading>{heading}</Heading>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {list.length > 0 && (
        <ul>
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  ));
}
