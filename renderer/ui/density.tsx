import { createContext, type ReactNode, useContext } from 'react';
import classes from './density.module.css';

/** `dense` for desks and tables (32 px controls), `touch` where charting happens (44 px). */
export type DensityValue = 'dense' | 'touch';

const DensityContext = createContext<DensityValue>('dense');

/** The density around a component: what opens in a portal carries it along as `data-density`. */
export function useDensity(): DensityValue {
  return useContext(DensityContext);
}

interface DensityProps {
  value: DensityValue;
  children: ReactNode;
}

/** Sets the height of controls and rows for everything inside. */
export function Density({ value, children }: DensityProps) {
  return (
    <DensityContext.Provider value={value}>
      <div className={classes.area} data-density={value}>
        {children}
      </div>
    </DensityContext.Provider>
  );
}
