import { classNames } from './class-names.tsx';

/** The mark, an arch with its door, and the name. */
export function Logo({ name, className }: { name: string; className?: string }) {
  return (
    <span className={classNames('inline-flex items-center gap-2.5', className)}>
      <svg aria-hidden="true" viewBox="0 0 26 32" className="h-[1.05em] w-auto">
        <path
          className="fill-saffron"
          fillRule="evenodd"
          d="M0 32V12C0 5.500 4 3.500 8.700 1.900C10.900 1.150 12.200 .650 13 0C13.800 .650 15.100 1.150 17.300 1.900C22 3.500 26 5.500 26 12V32H18.200V18.500C18.200 15 16 13.600 13 13.600C10 13.600 7.800 15 7.800 18.500V32Z"
        />
      </svg>
      <span className="font-display leading-none font-[580] [font-variation-settings:'SOFT'_70,'WONK'_0]">
        {name}
      </span>
    </span>
  );
}
