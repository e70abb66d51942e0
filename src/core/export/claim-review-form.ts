/** schema.org ClaimReview as far as a check of a quotation fills it (factcheck-peers §2.2). Absent is left out of the file. */
export interface ClaimReview {
  readonly '@type': 'ClaimReview';
  readonly url: string;
  readonly datePublished: string;
  readonly author: {
    readonly '@type': 'Organization';
    readonly name: string;
    readonly url: string;
  };
  readonly claimReviewed: string;
  readonly reviewRating: {
    readonly '@type': 'Rating';
    readonly alternateName: string;
    readonly ratingExplanation?: string;
    readonly ratingValue?: number;
    readonly bestRating?: number;
    readonly worstRating?: number;
  };
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly author: { readonly '@type': 'Organization'; readonly name: string };
    readonly appearance: {
      readonly '@type': 'NewsArticle';
      readonly url: string;
      readonly headline: string;
    };
    readonly about: {
      readonly '@type': 'Quotation';
      readonly text: string;
      readonly spokenByCharacter?: {
        readonly '@type': 'Person';
        readonly name: string;
        readonly jobTitle?: string;
      };
    };
  };
  readonly citation: readonly {
    readonly '@type': 'CreativeWork';
    readonly name: string;
    readonly url?: string;
    readonly archivedAt?: string;
  }[];
}
