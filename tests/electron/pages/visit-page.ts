import type { Locator } from 'playwright';
import type { Reaction } from '../../../shared/contract/reaction-records.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import type { Adjunct, Approach, Finding } from '../../../shared/contract/visit-words.ts';
import { expect } from '../fixtures.ts';
import { Screen } from './screen.ts';
import { literally, say, sayAny } from './words.ts';

type Section =
  | 'response'
  | 'screening'
  | 'consent'
  | 'subjective'
  | 'objective'
  | 'needling'
  | 'retest'
  | 'reactions'
  | 'plan'
  | 'end'
  | 'sign';
type Rows = 'findings' | 'adjuncts';

/** A visit that is being charted, section by section. */
export class VisitPage extends Screen {
  /** The button that opens and folds a section. */
  section(section: Section): Locator {
    return this.button(this.words.visit.section[section], this.page.getByRole('heading', { level: 2 }));
  }

  async open(section: Section): Promise<void> {
    const toggle = this.section(section);
    if ((await toggle.getAttribute('aria-expanded')) !== 'true') await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  }

  async fold(section: Section): Promise<void> {
    const toggle = this.section(section);
    if ((await toggle.getAttribute('aria-expanded')) === 'true') await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  }

  /** Waits until the head of the page says that everything is on disk. */
  async saved(): Promise<void> {
    const state = this.page.getByRole('status').filter({
      hasText: new RegExp(
        `${sayAny(this.words.common.saved.savedAt).source}|^${literally(this.words.common.saved.saved)}$`,
      ),
    });
    await expect(state.first()).toBeVisible();
  }

  /* Screening */

  question(id: keyof typeof this.words.screening): Locator {
    return this.page.getByRole('button', { name: this.words.screening[id] });
  }

  noToAll(): Locator {
    return this.button(this.words.visit.screeningSection.noToAll);
  }

  noToRest(): Locator {
    return this.button(this.words.visit.screeningSection.noToRest);
  }

  reasonToGoOn(): Locator {
    return this.field(this.words.visit.screeningSection.reasonToGoOn);
  }

  /* Consent */

  /** Why no consent is signed today. */
  consentException(): Locator {
    return this.field(this.words.consent.exception);
  }

  /** The quickest way to a consent: it lies on paper. */
  async consentOnPaper(): Promise<void> {
    await this.open('consent');
    await this.consentException().fill('Signed on paper');
    await this.section('consent').click();
  }

  discussed(): Locator {
    return this.page.getByRole('checkbox', { name: this.words.consent.discussed });
  }

  handOver(): Locator {
    return this.button(this.words.consent.handOver);
  }

  /* Response, subjective, objective, re-test */

  /** In the response: the way to a late reaction of the last visit. */
  lateReaction(): Locator {
    return this.button(this.words.visitWords.response.lateReaction);
  }

  lateReactionDialog(): Locator {
    return this.page.getByRole('dialog', { name: sayAny(this.words.visitWords.response.lateReactionOf) });
  }

  change(change: 'better' | 'same' | 'worse'): Locator {
    const { response } = this.words.visitWords;
    return this.chip(response.change, response.changes[change]);
  }

  relief(relief: keyof typeof this.words.visitWords.response.reliefs): Locator {
    const { response } = this.words.visitWords;
    return this.chip(response.relief, response.reliefs[relief]);
  }

  /** What was so at the last visit, to be taken over; by the section that offers it. */
  asLastTime(section: Section): Locator {
    return this.sectionOf(section).getByRole('button', { name: sayAny(this.words.visitWords.asLastTime) });
  }

  onset(onset: 'incident' | 'noIncident'): Locator {
    return this.chip(this.words.visitWords.onset, this.words.visitWords.onsets[onset]);
  }

  /** A field of the words of the visit by its name. */
  wordsOf(name: 'onsetNote' | 'aggravating' | 'easing'): Locator {
    return this.field(this.words.visitWords[name]);
  }

  worst(): Locator {
    return this.field(this.words.visitWords.pain.worst);
  }

  best(): Locator {
    return this.field(this.words.visitWords.pain.best);
  }

  addFinding(kind: Finding['kind']): Locator {
    return this.button(this.words.visitWords.findings.kinds[kind], this.adding('findings'));
  }

  moreFindings(): Locator {
    return this.button(this.words.visitWords.findings.more, this.adding('findings'));
  }

  finding(number: number, kind: Finding['kind']): Locator {
    const { numbered, kinds } = this.words.visitWords.findings;
    return this.page.getByRole('group', { name: say(numbered, { number, kind: kinds[kind] }) });
  }

  observation(): Locator {
    return this.field(this.words.visitWords.findings.note);
  }

  approach(approach: Approach, word: string = this.words.visitWords.approaches[approach]): Locator {
    return this.chip(this.words.visitWords.approach, word);
  }

  position(position: keyof typeof this.words.visitWords.positions): Locator {
    return this.chip(this.words.visitWords.position, this.words.visitWords.positions[position]);
  }

  painAfter(number: number): Locator {
    return this.page
      .getByRole('radiogroup', { name: this.words.visitWords.retest.painAfter })
      .getByRole('radio', { name: String(number), exact: true });
  }

  /** The table of the findings that are tested again. */
  readonly retests = this.page.getByRole('table', { name: this.words.visitWords.retest.findings });

  addAdjunct(kind: Adjunct['kind']): Locator {
    return this.button(this.words.visitWords.adjuncts.kinds[kind], this.adding('adjuncts'));
  }

  adjunct(number: number, kind: Adjunct['kind']): Locator {
    const { numbered, kinds } = this.words.visitWords.adjuncts;
    return this.page.getByRole('group', { name: say(numbered, { number, kind: kinds[kind] }) });
  }

  nextVisit(when: keyof typeof this.words.visitWords.nextVisits): Locator {
    return this.chip(this.words.visitWords.nextVisit, this.words.visitWords.nextVisits[when]);
  }

  private adding(rows: Rows): Locator {
    return this.page.getByRole('group', { name: this.words.visitWords[rows].add, exact: true });
  }

  /* Reason and pain */

  reason(): Locator {
    return this.field(this.words.visit.reason.label);
  }

  pain(number: number): Locator {
    return this.page
      .getByRole('radiogroup', { name: this.words.visit.reason.pain })
      .getByRole('radio', { name: String(number), exact: true });
  }

  /* Needling */

  readonly ledger = this.page.getByRole('grid', { name: this.words.visit.needling.ledger });
  /** The rows of the ledger. */
  readonly rows = this.ledger.locator('tr[data-site]');
  /** The selected site under the map. */
  readonly dock = this.page.getByRole('region', { name: sayAny(this.words.visit.site.numbered) });
  readonly undo = this.button(this.words.visit.undo.undo);
  readonly redo = this.button(this.words.visit.undo.redo);

  row(ordinal: number): Locator {
    return this.rows.nth(ordinal - 1);
  }

  details(): Locator {
    return this.button(this.words.visit.site.details, this.dock);
  }

  /** In the details of the site. */
  removeSite(): Locator {
    return this.button(this.words.visit.site.remove, this.ledger);
  }

  /** In the details: the next tap moves the site. */
  moveSite(): Locator {
    return this.button(this.words.visit.site.move, this.ledger);
  }

  moreTwitches(): Locator {
    return this.button(this.words.visit.site.ltrMore, this.dock);
  }

  lessTwitches(): Locator {
    return this.button(this.words.visit.site.ltrLess, this.dock);
  }

  twitches(): Locator {
    return this.field(this.words.visit.site.ltr, this.dock);
  }

  strength(strength: 'weak' | 'medium' | 'strong'): Locator {
    return this.chip(this.words.visit.site.intensity, this.words.visit.intensity[strength], this.dock);
  }

  exhausted(): Locator {
    return this.button(this.words.visit.site.exhausted, this.dock);
  }

  technique(technique: Site['technique']): Locator {
    return this.chip(this.words.visit.site.technique, this.words.visit.technique[technique]);
  }

  sensation(sensation: Site['sensations'][number]): Locator {
    return this.chip(this.words.visit.site.sensations, this.words.visit.sensation[sensation]);
  }

  siteType(siteType: Site['siteType']): Locator {
    return this.chip(this.words.visit.site.siteType, this.words.visit.siteType[siteType]);
  }

  side(side: Site['side']): Locator {
    return this.chip(this.words.visit.site.side, this.words.visit.side[side], this.ledger);
  }

  insertions(): Locator {
    return this.page.getByRole('spinbutton', { name: this.words.visit.site.insertions });
  }

  siteNote(): Locator {
    return this.field(this.words.visit.site.note, this.ledger);
  }

  /* Reactions */

  noneObserved(): Locator {
    return this.button(this.words.visit.reactions.noneObserved);
  }

  addReaction(category: Reaction['category']): Locator {
    const picker = this.page.getByRole('group', { name: this.words.visit.reactions.add });
    return this.button(this.words.reactions.category[category], picker);
  }

  reaction(category: Reaction['category']): Locator {
    return this.page.getByRole('region', {
      name: this.words.reactions.category[category],
      exact: true,
    });
  }

  reactionAction(category: Reaction['category'], action: Reaction['actions'][number]): Locator {
    return this.chip(
      this.words.visit.reactions.action,
      this.words.visit.reactionAction[action],
      this.reaction(category),
    );
  }

  /** What came of a reaction; a red flag is not presumed to be harmless. */
  reactionSeriousness(category: Reaction['category'], seriousness: 'notSerious' | 'hospital'): Locator {
    const { label, [seriousness]: words } = this.words.reactions.seriousness;
    return this.chip(label, words, this.reaction(category));
  }

  /* Plan, end, signature */

  plan(): Locator {
    return this.field(this.words.visit.plan.label);
  }

  needlesOut(): Locator {
    return this.field(this.words.visit.end.out);
  }

  differenceReason(): Locator {
    return this.field(this.words.visit.end.reason);
  }

  recheckedBy(): Locator {
    return this.field(this.words.visit.end.recheckedBy);
  }

  /** The button inside the section, not the one in the head of the page. */
  endTreatment(): Locator {
    return this.button(this.words.visit.end.button, this.sectionOf('end'));
  }

  reopen(): Locator {
    return this.button(this.words.visit.end.reopen, this.sectionOf('end'));
  }

  signInHead(): Locator {
    return this.button(this.words.visit.header.sign);
  }

  readonly signDialog = this.dialog(this.words.visit.sign.dialogTitle);

  signPassword(): Locator {
    return this.field(this.words.visit.sign.password, this.signDialog);
  }

  /** Of somebody who has a PIN. */
  signSecret(): Locator {
    return this.field(this.words.lock.pinOrPassword, this.signDialog);
  }

  signAndLock(): Locator {
    return this.button(this.words.visit.sign.submit, this.signDialog);
  }

  makeInvoice(): Locator {
    return this.button(this.words.visit.header.makeInvoice);
  }

  openInvoice(): Locator {
    return this.button(this.words.visit.header.openInvoice);
  }

  private sectionOf(section: Section): Locator {
    return this.page.locator('section').filter({ has: this.section(section) });
  }
}

/** A signed visit. */
export class SignedVisitPage extends Screen {
  readonly locked = this.page.getByText(sayAny(this.words.visit.signed.title));
  readonly addAddendum = this.button(this.words.visit.signed.addAddendum);
  readonly addLateReaction = this.button(this.words.visit.reactions.addLate);
  readonly printMap = this.button(this.words.visitMap.save);
  readonly mapSaved = this.page.getByText(this.words.visitMap.saved);
  readonly addendumDialog = this.dialog(this.words.visit.signed.addAddendum);

  addendumText(): Locator {
    return this.field(this.words.visit.signed.addendum, this.addendumDialog);
  }

  addToNote(): Locator {
    return this.button(this.words.visit.signed.addendumSubmit, this.addendumDialog);
  }
}
