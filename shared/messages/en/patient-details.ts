/** What is known of a patient beyond name, birth date and address. */
export const patientDetails = {
  more: 'More details',
  minor: 'Minor',
  minorWithout: 'Minor, no guardian recorded',
  guardianHint: 'Under {{age}} years: a guardian is usually asked to consent.',
  person: '{{name}} ({{relation}})',
  centimetres: 'cm',
  kilograms: 'kg',
  /** Labels of fields and of what was read, alike. */
  field: {
    pronouns: 'Pronouns',
    email: 'E-mail',
    secondPhone: 'Second phone',
    emergencyName: 'Emergency contact',
    emergencyRelationship: 'Contact’s relationship',
    emergencyPhone: 'Contact’s phone',
    guardianName: 'Guardian',
    guardianRelationship: 'Guardian’s relationship',
    guardianPhone: 'Guardian’s phone',
    physicianName: 'Physician',
    physicianClinic: 'Physician’s clinic',
    physicianPhone: 'Physician’s phone',
    heightCentimetres: 'Height',
    weightKilograms: 'Weight',
    heightAndWeight: 'Height, weight',
  },
} as const;
