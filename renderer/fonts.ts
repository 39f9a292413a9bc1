// IBM Plex Sans in the three weights the screens use. Each sheet splits the face by script with `unicode-range`, so
// that Vietnamese, Greek and Cyrillic names are set in the same face and only what is on the screen is loaded.
import '@fontsource/ibm-plex-sans/400.css';
import '@fontsource/ibm-plex-sans/500.css';
import '@fontsource/ibm-plex-sans/600.css';
