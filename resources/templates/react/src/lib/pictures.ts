/** What sample pictures show, drawn in white and one dark colour on a field of 640 by 400. */
const motifs = {
  //#if motif-bowl
  bowl: (dark: string) => `
    <path d="M190 196h260a130 116 0 0 1-260 0z"/><rect x="280" y="304" width="80" height="16" rx="8"/>
    <path d="M262 160q-16-22 0-44t0-44M320 160q-16-22 0-44t0-44M378 160q-16-22 0-44t0-44" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".8"/>
    <rect x="190" y="196" width="260" height="20" fill="${dark}" opacity=".35"/>`,
  //#end
  //#if motif-plate
  plate: (dark: string) => `
    <circle cx="320" cy="200" r="122"/><circle cx="320" cy="200" r="88" fill="${dark}" opacity=".14"/>
    <circle cx="298" cy="184" r="36" fill="${dark}" opacity=".6"/><circle cx="350" cy="216" r="28" fill="${dark}" opacity=".4"/>
    <path d="M284 238q34 26 70 12-22-34-70-12z" fill="${dark}" opacity=".75"/>
    <rect x="152" y="96" width="12" height="208" rx="6"/><rect x="476" y="96" width="12" height="208" rx="6"/>`,
  //#end
  //#if motif-cake
  cake: (dark: string) => `
    <path d="M196 236l248-52v104a14 14 0 0 1-14 14H210a14 14 0 0 1-14-14z"/>
    <path d="M196 236l172-112q76 4 76 60z" fill="${dark}" opacity=".5"/><path d="M196 262h248v16H196z" fill="${dark}" opacity=".25"/>
    <circle cx="366" cy="118" r="24"/>`,
  //#end
  //#if motif-cup
  cup: (dark: string) => `
    <path d="M226 150h170v84a76 76 0 0 1-76 76h-18a76 76 0 0 1-76-76z"/><rect x="226" y="150" width="170" height="22" fill="${dark}" opacity=".35"/>
    <path d="M396 176h18a36 36 0 0 1 0 72h-22M276 120q-14-18 0-36t0-30M340 120q-14-18 0-36t0-30" fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round"/>`,
  //#end
  //#if motif-glass
  glass: (dark: string) => `
    <path d="M252 74h136q20 130-56 148v84h42a12 12 0 0 1 0 24H266a12 12 0 0 1 0-24h42v-84q-76-18-56-148z"/>
    <path d="M253 136h134q-2 62-67 72-65-10-67-72z" fill="${dark}" opacity=".6"/>`,
  //#end
  //#if motif-person
  person: (dark: string) => `
    <path d="M176 400a144 132 0 0 1 288 0z"/><circle cx="320" cy="172" r="82"/>
    <path d="M238 166a82 82 0 0 1 164 0q-60 6-96-40-16 34-68 40z" fill="${dark}" opacity=".7"/>`,
  //#end
  //#if motif-plant
  plant: (dark: string) => `
    <path d="M320 300V150" stroke="#fff" stroke-width="12"/>
    <path d="M320 214c-96 0-122-60-122-112 78 0 122 34 122 112zM320 244c0-64 44-98 124-98 0 58-44 98-124 98z"/>
    <path d="M252 288h136l-18 76H270z" fill="${dark}" opacity=".7"/>`,
  //#end
  //#if motif-flower
  flower: (dark: string) => `
    <path d="M320 400V220" stroke="#fff" stroke-width="12"/><path d="M320 330c-62 0-84-40-84-76 54 0 84 26 84 76z"/>
    <circle cx="320" cy="156" r="60"/><circle cx="320" cy="96" r="46"/><circle cx="376" cy="136" r="46"/><circle cx="355" cy="202" r="46"/><circle cx="285" cy="202" r="46"/><circle cx="264" cy="136" r="46"/>
    <circle cx="320" cy="156" r="40" fill="${dark}" opacity=".7"/>`,
  //#end
  //#if motif-herb
  herb: (dark: string) => `
    <path d="M320 390V90" stroke="#fff" stroke-width="10" stroke-linecap="round"/>
    <path d="M320 136c-36-34-36-76 0-110 36 34 36 76 0 110zM320 220c-70 6-106-34-110-80 60-4 104 24 110 80zM320 220c70 6 106-34 110-80-60-4-104 24-110 80z"/>
    <path d="M320 310c-70 6-106-34-110-80 60-4 104 24 110 80zM320 310c70 6 106-34 110-80-60-4-104 24-110 80z" fill="${dark}" opacity=".6"/>`,
  //#end
  //#if motif-tree
  tree: (dark: string) => `
    <rect x="304" y="230" width="32" height="130" rx="10" fill="${dark}" opacity=".75"/>
    <circle cx="320" cy="140" r="84"/><circle cx="254" cy="198" r="62"/><circle cx="386" cy="198" r="62"/><circle cx="320" cy="210" r="62"/>
    <circle cx="286" cy="132" r="13" fill="${dark}" opacity=".5"/><circle cx="356" cy="168" r="13" fill="${dark}" opacity=".5"/><circle cx="300" cy="208" r="13" fill="${dark}" opacity=".5"/>`,
  //#end
  //#if motif-mountain
  mountain: (dark: string) => `
    <circle cx="470" cy="104" r="46" opacity=".85"/><path d="M60 400l190-262 112 150 66-84 152 196z"/>
    <path d="M250 138l58 78-34-8-26 28-28-24-24 2z" fill="${dark}" opacity=".45"/>`,
  //#end
  //#if motif-house
  house: (dark: string) => `
    <path d="M196 206l124-108 124 108v108a14 14 0 0 1-14 14H210a14 14 0 0 1-14-14z"/><path d="M168 214L320 82l152 132" fill="none" stroke="${dark}" stroke-width="20" stroke-linecap="round" stroke-linejoin="round"/>
    <rect x="292" y="234" width="56" height="94" rx="8" fill="${dark}" opacity=".6"/>`,
  //#end
  //#if motif-box
  box: (dark: string) => `
    <path d="M320 76l122 60v132l-122 60-122-60V136z"/><path d="M198 136l122 60 122-60-122-60z" fill="${dark}" opacity=".22"/>
    <path d="M320 196l122-60v132l-122 60z" fill="${dark}" opacity=".4"/>`,
  //#end
  //#if motif-book
  book: (dark: string) => `
    <rect x="226" y="70" width="188" height="260" rx="12"/><rect x="226" y="70" width="32" height="260" rx="12" fill="${dark}" opacity=".5"/>
    <rect x="284" y="118" width="100" height="14" rx="7" fill="${dark}"/><rect x="284" y="148" width="66" height="12" rx="6" fill="${dark}" opacity=".55"/>`,
  //#end
  //#if motif-film
  film: (dark: string) => `
    <rect x="166" y="96" width="308" height="208" rx="20"/><path d="M286 148v104a8 8 0 0 0 12 7l86-52a8 8 0 0 0 0-14l-86-52a8 8 0 0 0-12 7z" fill="${dark}" opacity=".75"/>`,
  //#end
  //#if motif-disc
  disc: (dark: string) => `
    <circle cx="320" cy="200" r="130"/><circle cx="320" cy="200" r="98" fill="none" stroke="${dark}" stroke-width="3" opacity=".3"/>
    <circle cx="320" cy="200" r="78" fill="none" stroke="${dark}" stroke-width="3" opacity=".3"/><circle cx="320" cy="200" r="50" fill="${dark}" opacity=".75"/><circle cx="320" cy="200" r="12"/>`,
  //#end
  //#if motif-paw
  paw: (dark: string) => `
    <path d="M320 190c52 0 98 54 98 94 0 60-60 32-98 32s-98 28-98-32c0-40 46-94 98-94z"/>
    <ellipse cx="214" cy="176" rx="30" ry="40"/><ellipse cx="282" cy="116" rx="32" ry="44"/><ellipse cx="358" cy="116" rx="32" ry="44"/><ellipse cx="426" cy="176" rx="30" ry="40"/>
    <path d="M284 276q36-34 72 0-36 22-72 0z" fill="${dark}" opacity=".4"/>`,
  //#end
  //#if motif-car
  car: (dark: string) => `
    <path d="M150 232q0-30 32-34l30-4 40-60q10-14 28-14h92q16 0 28 12l54 60 22 4q28 6 28 34v38a12 12 0 0 1-12 12H162a12 12 0 0 1-12-12z"/>
    <path d="M240 190l28-42h44v42zM330 190v-42h44l38 42z" fill="${dark}" opacity=".45"/><circle cx="226" cy="282" r="36" fill="${dark}"/><circle cx="422" cy="282" r="36" fill="${dark}"/><circle cx="226" cy="282" r="13"/><circle cx="422" cy="282" r="13"/>`,
  //#end
  //#if motif-star
  star: (dark: string) => `
    <path d="M320 70l40 84 92 12-67 64 17 92-82-44-82 44 17-92-67-64 92-12z"/><circle cx="500" cy="110" r="14" fill="${dark}" opacity=".4"/><circle cx="146" cy="262" r="20" fill="${dark}" opacity=".3"/>`,
  //#end
};

/** A sample picture, drawn on the spot. */
export function picture(motif: keyof typeof motifs, hue: number): string {
  const dark = `hsl(${hue} 42% 34%)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" preserveAspectRatio="xMidYMid slice">
    <linearGradient id="ground" x2="1" y2="1"><stop stop-color="hsl(${hue} 58% 84%)"/><stop offset="1" stop-color="hsl(${hue + 24} 46% 64%)"/></linearGradient>
    <rect width="640" height="400" fill="url(#ground)"/>
    <circle cx="560" cy="40" r="170" fill="#fff" opacity=".16"/><circle cx="70" cy="390" r="130" fill="#fff" opacity=".12"/>
    <g fill="#fff">${motifs[motif](dark)}</g>
  </svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
