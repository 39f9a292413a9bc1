import { describe, expect, it } from 'vitest';
import { siteHazards } from '../../../shared/domain/visits/site-hazards.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';

describe('what is told at a charted site', () => {
  it('is a lung, a great vessel, a kidney or the spinal canal near its muscle', () => {
    expect(siteHazards({ muscleId: 'trapezius-upper' }, []).near).toContain('PL');
    expect(siteHazards({ muscleId: 'quadratus-lumborum' }, []).near).toContain('KI');
    expect(siteHazards({ muscleId: null }, [])).toEqual({ near: [], implant: false });
    // A joint or a nerve is told while the muscle is chosen, and not again.
    const told = muscleCatalogue.flatMap(({ id }) => siteHazards({ muscleId: id }, []).near);
    expect(told.filter((code) => ['NV', 'JT', 'BP', 'SN', 'IM'].includes(code))).toEqual([]);
  });

  it('is an implant that the screening found, wherever the site is', () => {
    expect(siteHazards({ muscleId: 'soleus' }, ['pregnancy', 'implant']).implant).toBe(true);
    expect(siteHazards({ muscleId: 'soleus' }, ['pregnancy']).implant).toBe(false);
  });
});
