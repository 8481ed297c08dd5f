/**
 * The rows of the shop's file. Instants are milliseconds since 1970 UTC, money is minor units, booleans are 0 and 1,
 * JSON is text. `Generated` columns get their value from the file.
 */
import type { SettingTable, NoticeTable, TokenTable, BatchTable, BatchEntryTable } from './shop.ts';
import type { ProductTable, VariantTable, ChangedVariantTable } from './catalog.ts';
import type {
  ChannelTable,
  ConnectionTable,
  ListingTable,
  ListingProgressTable,
  FeedTable,
  SavedViewTable,
  ToldPromotionTable,
} from './channels.ts';
import type { ImportJobTable, ImportBlockTable, ImportSourceTable } from './imports.ts';
import type {
  PriceTable,
  CurrentPriceTable,
  PromotionTable,
  PromotionVariantTable,
  PricePlanTable,
} from './pricing.ts';
import type { LabelTable, LabelRunTable, LabelFormatTable, LabelOffsetTable } from './labels.ts';
import type { ProfileFieldTable, ProfileTable } from './presence.ts';
import type {
  ActTable,
  PostPictureTable,
  PostTable,
  CampaignTable,
  CampaignFigureTable,
  PresenceFigureTable,
  SearchKeywordTable,
  SearchKeywordMonthTable,
  AdFigureTable,
  FigureSourceTable,
  PromotionOutletTable,
} from './promote.ts';
import type { LeadFormTable, LeadPullTable, LeadTable } from './leads.ts';
import type { SurveyAnswerTable, SurveyInviteTable, SurveySettingTable, WinBackTable } from './satisfaction.ts';
import type { CouponTable, CouponUseTable, LoyaltyEntryTable, LoyaltyRuleTable } from './loyalty.ts';
import type { LifecyclePlaceTable, LifecycleRulesTable } from './lifecycle.ts';
import type { GoogleFormAnswerTable, GoogleFormTable } from './google-forms.ts';
import type { EventLetterTable, EventTextTable } from './letters.ts';
import type {
  ContactRuleTable,
  MailingLetterTable,
  MailingTable,
  MailingTextTable,
  RefusedMailTable,
  AudiencePersonTable,
  AudienceTable,
  SegmentTable,
} from './outreach.ts';
import type { MailAccountTable, MailTable } from './mail.ts';
import type { ReviewTable, ReviewSourceTable, SavedAnswerTable } from './reviews.ts';
import type {
  EventConsentTable,
  EventPictureTable,
  EventQuestionTable,
  EventSeatsTable,
  EventTable,
  FormKeyTable,
  RegistrationAnswerTable,
  RegistrationTable,
  CheckInTable,
  PersonTable,
  ConsentTextTable,
  ConsentLinkTable,
  ConsentTable,
  DuplicateTable,
  ErasureTable,
  IdentityTable,
  NextStepTable,
  PersonKeyTable,
  PersonMergeTable,
  PersonUnlookedTable,
  RetentionRuleTable,
  RetentionRunTable,
  ContactTable,
} from './people.ts';
import type {
  ReceiptTable,
  SaleLineTable,
  ReceiptPaymentTable,
  ReceiptAsideTable,
  SaleImportTable,
  SaleArticleTable,
  SalesDayTable,
  SalesDayPaymentTable,
  SalesDayCategoryTable,
} from './sales.ts';
import type { PickupTable, PickupLineTable } from './pickups.ts';
import type {
  StockStoreTable,
  StockMovementTable,
  StockLevelTable,
  StockSumTable,
  StockTakeTable,
  StockTakeLineTable,
} from './stock.ts';
import type {
  RefundMatchTable,
  WebCustomerPullTable,
  WebCustomerTable,
  WebOrderTable,
  WebPullTable,
  WebReceiptTable,
  WebRescueTable,
} from './orders.ts';
import type {
  CounterReceiptTable,
  EveningClosePartTable,
  EveningCloseDrawerTable,
  DrawerEntryTable,
  EveningCloseTable,
  GiftCardEntryTable,
  GiftCardTable,
  ReturnedLineTable,
} from './counter.ts';

export type * from './shop.ts';
export type * from './catalog.ts';
export type * from './channels.ts';
export type * from './imports.ts';
export type * from './pricing.ts';
export type * from './labels.ts';
export type * from './presence.ts';
export type * from './promote.ts';
export type * from './reviews.ts';
export type * from './people.ts';
export type * from './leads.ts';
export type * from './lifecycle.ts';
export type * from './google-forms.ts';
export type * from './loyalty.ts';
export type * from './satisfaction.ts';
export type * from './letters.ts';
export type * from './mail.ts';
export type * from './sales.ts';
export type * from './stock.ts';
export type * from './pickups.ts';
export type * from './counter.ts';
export type * from './orders.ts';
export type * from './outreach.ts';

export interface Tables {
  segment: SegmentTable;
  audience: AudienceTable;
  audience_person: AudiencePersonTable;
  contact_rule: ContactRuleTable;
  mailing: MailingTable;
  mailing_text: MailingTextTable;
  mailing_letter: MailingLetterTable;
  refused_mail: RefusedMailTable;
  lifecycle_place: LifecyclePlaceTable;
  lifecycle_rules: LifecycleRulesTable;
  loyalty_rule: LoyaltyRuleTable;
  loyalty_entry: LoyaltyEntryTable;
  coupon: CouponTable;
  coupon_use: CouponUseTable;
  survey_setting: SurveySettingTable;
  survey_invite: SurveyInviteTable;
  survey_answer: SurveyAnswerTable;
  win_back: WinBackTable;
  mail: MailTable;
  google_form: GoogleFormTable;
  google_form_answer: GoogleFormAnswerTable;
  event_letter: EventLetterTable;
  event_text: EventTextTable;
  mail_account: MailAccountTable;
  setting: SettingTable;
  notice: NoticeTable;
  token: TokenTable;
  batch: BatchTable;
  batch_entry: BatchEntryTable;
  product: ProductTable;
  variant: VariantTable;
  changed_variant: ChangedVariantTable;
  channel: ChannelTable;
  told_promotion: ToldPromotionTable;
  connection: ConnectionTable;
  price: PriceTable;
  current_price: CurrentPriceTable;
  promotion: PromotionTable;
  promotion_variant: PromotionVariantTable;
  price_plan: PricePlanTable;
  import_job: ImportJobTable;
  import_block: ImportBlockTable;
  import_source: ImportSourceTable;
  listing: ListingTable;
  listing_progress: ListingProgressTable;
  feed: FeedTable;
  saved_view: SavedViewTable;
  label: LabelTable;
  label_run: LabelRunTable;
  label_format: LabelFormatTable;
  label_offset: LabelOffsetTable;
  profile: ProfileTable;
  profile_field: ProfileFieldTable;
  act: ActTable;
  post: PostTable;
  post_picture: PostPictureTable;
  campaign: CampaignTable;
  promotion_outlet: PromotionOutletTable;
  campaign_figure: CampaignFigureTable;
  ad_figure: AdFigureTable;
  presence_figure: PresenceFigureTable;
  search_keyword: SearchKeywordTable;
  search_keyword_month: SearchKeywordMonthTable;
  figure_source: FigureSourceTable;
  review: ReviewTable;
  review_source: ReviewSourceTable;
  saved_answer: SavedAnswerTable;
  event: EventTable;
  event_consent: EventConsentTable;
  event_seats: EventSeatsTable;
  event_picture: EventPictureTable;
  form_key: FormKeyTable;
  event_question: EventQuestionTable;
  registration: RegistrationTable;
  registration_answer: RegistrationAnswerTable;
  check_in: CheckInTable;
  person: PersonTable;
  consent_text: ConsentTextTable;
  consent: ConsentTable;
  consent_link: ConsentLinkTable;
  erasure: ErasureTable;
  identity: IdentityTable;
  person_key: PersonKeyTable;
  next_step: NextStepTable;
  retention_rule: RetentionRuleTable;
  retention_run: RetentionRunTable;
  person_unlooked: PersonUnlookedTable;
  duplicate: DuplicateTable;
  person_merge: PersonMergeTable;
  contact: ContactTable;
  lead_form: LeadFormTable;
  lead: LeadTable;
  lead_pull: LeadPullTable;
  receipt: ReceiptTable;
  sale_line: SaleLineTable;
  receipt_payment: ReceiptPaymentTable;
  receipt_aside: ReceiptAsideTable;
  sale_import: SaleImportTable;
  sale_article: SaleArticleTable;
  sales_day: SalesDayTable;
  sales_day_payment: SalesDayPaymentTable;
  sales_day_category: SalesDayCategoryTable;
  pickup: PickupTable;
  pickup_line: PickupLineTable;
  stock_store: StockStoreTable;
  stock_movement: StockMovementTable;
  stock_level: StockLevelTable;
  stock_sum: StockSumTable;
  stock_take: StockTakeTable;
  stock_take_line: StockTakeLineTable;
  counter_receipt: CounterReceiptTable;
  evening_close: EveningCloseTable;
  evening_close_part: EveningClosePartTable;
  evening_close_drawer: EveningCloseDrawerTable;
  drawer_entry: DrawerEntryTable;
  web_customer: WebCustomerTable;
  web_customer_pull: WebCustomerPullTable;
  web_order: WebOrderTable;
  refund_match: RefundMatchTable;
  web_receipt: WebReceiptTable;
  web_pull: WebPullTable;
  web_rescue: WebRescueTable;
  returned_line: ReturnedLineTable;
  gift_card: GiftCardTable;
  gift_card_entry: GiftCardEntryTable;
}
