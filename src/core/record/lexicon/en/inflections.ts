/** Verbs no ending shows: the form that names the verb, present forms / past forms / the rest. */
const VERBS = `be am is are / was were / been being
have has / had / having
do does / did done / doing
go goes / went gone / going
come comes / came / coming
say says / said / saying
get gets / got gotten / getting
see sees / saw seen / seeing
take takes / took taken / taking
give gives / gave given / giving
know knows / knew known / knowing
think thinks / thought / thinking
make makes / made / making
run runs / ran / running
begin begins / began begun / beginning
break breaks / broke broken / breaking
bring brings / brought / bringing
build builds / built / building
buy buys / bought / buying
catch catches / caught / catching
choose chooses / chose chosen / choosing
drink drinks / drank drunk / drinking
drive drives / drove driven / driving
eat eats / ate eaten / eating
fall falls / fell fallen / falling
feel feels / felt / feeling
fight fights / fought / fighting
find finds / found / finding
fly flies / flew flown / flying
forget forgets / forgot forgotten / forgetting
grow grows / grew grown / growing
hear hears / heard / hearing
hold holds / held / holding
keep keeps / kept / keeping
lead leads / led / leading
leave leaves / left / leaving
lie lies / lay lain / lying
lose loses / lost / losing
mean means / meant / meaning
meet meets / met / meeting
pay pays / paid / paying
ride rides / rode ridden / riding
rise rises / rose risen / rising
sell sells / sold / selling
send sends / sent / sending
shake shakes / shook shaken / shaking
show shows / showed shown / showing
sing sings / sang sung / singing
sit sits / sat / sitting
sleep sleeps / slept / sleeping
speak speaks / spoke spoken / speaking
spend spends / spent / spending
stand stands / stood / standing
steal steals / stole stolen / stealing
swim swims / swam swum / swimming
teach teaches / taught / teaching
tell tells / told / telling
throw throws / threw thrown / throwing
wake wakes / woke woken / waking
wear wears / wore worn / wearing
win wins / won / winning
write writes / wrote written / writing`;

/** Words of which one is the other's case, number or way of standing. */
const PAIRS = `i me
he him
she her
we us
they them
who whom
a an
less fewer
good well
this these
that those
much many
himself hisself
themselves theirselves
child children
man men
woman women
real really
bad badly
quick quickly
slow slowly`;

/** present, past and rest tell the time of a verb's form; form: one word in another case or number. */
export type Form = 'present' | 'past' | 'rest' | 'form';

function entries(): readonly (readonly [string, readonly [string, Form]])[] {
  const verbs = VERBS.split('\n').flatMap((line) => {
    const group = line.slice(0, line.indexOf(' '));
    const times: readonly Form[] = ['present', 'past', 'rest'];
    return line
      .split(' / ')
      .flatMap((forms, time) =>
        forms.split(' ').map((form) => [form, [group, times[time] ?? 'rest']] as const),
      );
  });
  const pairs = PAIRS.split('\n').flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, [forms[0] ?? '', 'form']] as const);
  });
  return [...verbs, ...pairs];
}

/** Every such form with the name of its group and what it tells. */
export const IRREGULAR: ReadonlyMap<string, readonly [string, Form]> = new Map(entries());
