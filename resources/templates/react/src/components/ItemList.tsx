import { ChevronRight } from "lucide-react";
import { formatNumber } from "../lib/format"; //? running
import { labels } from "../lib/labels"; //? running
import { linkTo } from "../lib/router";
import { fieldOf } from "../lib/schema"; //? running
import { pickFields, type Entity, type Item, type Values } from "../lib/schema";
import { runningSums } from "../lib/stats"; //? running
import { itemTitle } from "../lib/titles";
import { CheckButton } from "./CheckButton"; //? bool
import { Facts } from "./Facts";
import { NextStep } from "./NextStep"; //? flow
import { Picture } from "./Picture"; //? image
import { SelectBox } from "./SelectBox"; //? bulk
import { Totals } from "./Totals"; //? totals

interface Props<F extends string> {
  entity: Entity<Values, F>;
  items: readonly Item[];
  /** What a row shows beside its title. */
  fields: readonly F[];
  /** Fields that are summed up below. */ //? totals
  totals?: readonly F[]; //? totals
  /** A field whose sum up to here each row shows. */ //? running
  running?: F; //? running
}

/** Items one under the other. */
//#if sums
export function ItemList<F extends string>({ entity, items, fields, ...sums }: Props<F>) {
  //#end
  //#if !sums
export function ItemList<F extends string>({ entity, items, fields }: Props<F>) {
  //#end
  const shown = pickFields(entity, fields);
  const check = shown.find((field) => field.kind === "bool"); //? bool
  const flow = shown.find((field) => field.flow); //? flow
  const running = sums.running && fieldOf(entity, sums.running); //? running
  const sumsSoFar = running ? runningSums(items, running.key) : []; //? running
  return (
    <div className="card overflow-hidden">
      <ul className="divide-y divide-line">
        {/*#if running*/}
        {items.map((item, index) => (
          //#end
          //#if !running
        {items.map((item) => (
          //#end
          <li key={item.id} className="flex flex-wrap items-center sm:flex-nowrap">
            {/*#if bulk*/}
            <SelectBox id={item.id} title={itemTitle(entity, item)} className="ml-4" />
            {/*#end*/}
            {/*#if bool*/}
            {check && <CheckButton entity={entity} item={item} field={check} />}
            {/*#end*/}
            <a href={linkTo(entity.store, item.id)} className="row-link min-w-0 flex-1">
              {/*#if image*/}
              {entity.picture && (
                <Picture
                  source={String(item[entity.picture])}
                  alt=""
                  className="size-11 shrink-0 rounded-md"
                />
              )}
              {/*#end*/}
              <span className="flex min-w-0 flex-1 flex-col gap-x-6 gap-y-1 sm:flex-row sm:items-center sm:justify-between">
                <span className="truncate font-medium sm:max-w-3/5 sm:shrink-0">
                  {itemTitle(entity, item)}
                </span>
                {/*#if bool*/}
                <Facts item={item} fields={shown.filter((field) => field !== check)} />
                {/*#end*/}
                {/*#if !bool*/}
                <Facts item={item} fields={shown} />
                {/*#end*/}
              </span>
              {/*#if running*/}
              {running && (
                <span className="min-w-20 text-right font-medium tabular-nums" title={labels.soFar}>
                  <span className="sr-only">{labels.soFar}</span>
                  {formatNumber(running, sumsSoFar[index])}
                </span>
              )}
              {/*#end*/}
              {/*#if flow*/}
              {!flow && <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden />}
              {/*#end*/}
              {/*#if !flow*/}
              <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden />
              {/*#end*/}
            </a>
            {/*#if flow*/}
            {flow && (
              <span className="px-4 pb-3 empty:hidden max-sm:w-full sm:py-0 sm:pr-3 sm:pl-0">
                <NextStep entity={entity} item={item} field={flow} />
              </span>
            )}
            {/*#end*/}
          </li>
        ))}
      </ul>
      {/*#if totals*/}
      {sums.totals && <Totals items={items} fields={pickFields(entity, sums.totals)} />}
      {/*#end*/}
    </div>
  );
}
