import { type BodyPosition, type BodyView, pointOf } from '../../../shared/domain/body/body-space.ts';
import { type Panel, type SceneName, sceneOf } from '../../../shared/domain/body/scenes.ts';
import { placeMarks } from './place-marks.ts';

/** Sizes in points. */
export const mapSizes = {
  /** Of a mark; two of them stand `spacing` apart at the least. */
  radius: 6.2,
  spacing: 13.4,
  /** Above each figure, where its name and the letters of the sides stand. */
  caption: 16,
  /** Between two figures of a row, and between two rows. */
  gap: 14,
} as const;

/** A view of the body on the paper: points from the upper left corner of the map, `scale` points to a unit. */
export type PaperPanel = {
  panel: Panel;
  x: number;
  y: number;
  width: number;
  height: number;
  scale: number;
};

/** A site on the paper, and where its mark stands: aside of the site when marks crowd. */
export type PaperMark<Site> = {
  site: Site;
  at: { x: number; y: number };
  place: { x: number; y: number };
};

export type PaperMap<Site> = {
  height: number;
  panels: { paper: PaperPanel; marks: PaperMark<Site>[] }[];
};

/** Feet are drawn larger than the body they belong to: points. */
const feetWidth = 96;

function panelsOf(scene: SceneName, views: ReadonlySet<BodyView>): readonly Panel[] {
  return sceneOf(scene).panels.filter(({ view }) => views.has(view));
}

/**
 * Lays the sites of a visit out on paper: front and back always, every other view that has a site. Bodies stand beside
 * each other, so tall at the most, in points; feet in a column at their right. The same sites give the same map.
 */
export function layOutMap<Site extends { position: BodyPosition }>(
  sites: readonly Site[],
  { width, tallest }: { width: number; tallest: number },
): PaperMap<Site> {
  const views = new Set<BodyView>(['front', 'back', ...sites.map(({ position }) => position.view)]);
  const bodies = [...panelsOf('whole', views), ...panelsOf('sides', views)];
  const feet = panelsOf('feet', views);
  const { gap, caption } = mapSizes;
  const feetRoom = feet.length === 0 ? 0 : feetWidth + gap;
  const units = bodies.reduce((sum, panel) => sum + panel.width, 0);
  const room = width - feetRoom - (bodies.length - 1) * gap;
  const scale = Math.min(room / units, tallest / (bodies[0]?.height ?? tallest));

  const taken = units * scale + (bodies.length - 1) * gap + feetRoom;
  let x = (width - taken) / 2;
  const papers: PaperPanel[] = [];
  for (const panel of bodies) {
    papers.push(paperPanel(panel, scale, x, caption));
    x += panel.width * scale + gap;
  }
  let y = caption;
  for (const panel of feet) {
    const paper = paperPanel(panel, feetWidth / panel.width, x, y);
    papers.push(paper);
    y += paper.height + gap + caption;
  }
  const height = Math.max(...papers.map((paper) => paper.y + paper.height));
  return { height, panels: papers.map((paper) => ({ paper, marks: marksOn(paper, sites) })) };
}

function paperPanel(panel: Panel, scale: number, x: number, y: number): PaperPanel {
  return { panel, scale, x, y, width: panel.width * scale, height: panel.height * scale };
}

/** Where a position of a panel's view lies on the paper. */
export function onPaper({ panel, x, y, scale }: PaperPanel, position: BodyPosition) {
  const { across, down } = pointOf(position);
  return { x: x + (across - panel.across) * scale, y: y + (down - panel.down) * scale };
}

function marksOn<Site extends { position: BodyPosition }>(
  paper: PaperPanel,
  sites: readonly Site[],
): PaperMark<Site>[] {
  const own = sites.filter(({ position }) => position.view === paper.panel.view);
  const sitesAt = own.map(({ position }) => onPaper(paper, position));
  const { x, y, width, height } = paper;
  const box = { left: x, right: x + width, top: y, bottom: y + height };
  const places = placeMarks(sitesAt, box, mapSizes);
  return own.flatMap((site, index): PaperMark<Site>[] => {
    const at = sitesAt[index];
    const place = places[index];
    if (at === undefined || place === undefined) return [];
    return [{ site, at, place }];
  });
}
