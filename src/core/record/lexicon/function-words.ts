function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * The commonest small words of some languages, by BCP 47 tag: enough to tell that print and record
 * are not in the same one. Words that several of them share are left out. Our own lists.
 */
export const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    set(
      'the and of to is are was were that this it we you they he she our their with for not have has will be been from what which who there would could should about because if but at by as',
    ),
  ],
  [
    'fr',
    set(
      'le les des une est sont que qui nous vous ils elle dans pour pas avec sur ce cette ces mais ou et au aux je il leur notre votre être avoir avons avez ont sera plus très du tout',
    ),
  ],
  [
    'de',
    set(
      'der die das und ist sind nicht wir sie ich ein eine einen einem den dem des mit für auf von zu haben hat wird werden auch aber dass wenn oder uns unser ihr sich noch mehr als wie bei nach über im am',
    ),
  ],
  [
    'es',
    set(
      'el los las una unos es son que nosotros ustedes ellos pero para por con no como más este esta estos del al se lo su sus nuestro nuestra hay muy ha hemos han y todo todos sin sobre vamos',
    ),
  ],
  [
    'it',
    set(
      'il gli una è sono che noi voi loro ma per con non come più questo questa questi della delle dei del di nel nella si ha hanno abbiamo anche molto e ci sul alla perché',
    ),
  ],
  [
    'pt',
    set(
      'os uma são que nós vocês eles mas para por com não como mais este esta isso dos das do da no na em se seu sua nosso nossa há muito e também foi pelo pela ao',
    ),
  ],
  [
    'nl',
    set(
      'het een en van is zijn niet wij we dat die deze met voor op ook maar hebben heeft worden wordt naar uit bij om nog aan onze',
    ),
  ],
  [
    'sv',
    set('och att det är inte vi som på för med har den ett av till om men kan ska också från'),
  ],
  ['pl', set('i w na nie że się jest są to z do jak ale dla od o po za przez będzie tym')],
  ['tr', set('ve bir bu için ile de da çok değil biz var olarak daha ama ne gibi kadar')],
  ['ru', set('и в не на что это мы он она они с как но по из для все будет за так')],
  ['ar', set('في من على إلى أن هذا هذه التي الذي لا ما مع عن كان نحن و لن لم قد')],
]);
