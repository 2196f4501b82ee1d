/** The top of a page without a hero. */
export function StoryTitle({ headline }: { headline: string }) {
  return (
    <div className="story-title section pb-0 @3xl:pt-20 @3xl:pb-0">
      <div className="section-body">
        <h1 className="font-display text-4xl font-semibold tracking-tight text-balance @3xl:text-5xl">
          {headline}
        </h1>
      </div>
    </div>
  );
}
