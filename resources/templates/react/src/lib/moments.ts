/** A moment to wait for; without a time its day begins it. */
export interface Moment {
  what: string;
  /** "2027-06-12" or "2027-06-12T14:00", in local time. */
  when: string;
}
