/**
 * The fields that each kind of node has in Graph v25.0. Graph refuses any other name in `fields`, so the practice
 * copy does too: a misspelt field must not look like an empty one.
 */
const NAMES: Readonly<Record<string, string>> = {
  account: `
    account_id account_status ad_account_promotable_objects age agency_client_declaration all_capabilities
    amount_spent attribution_spec balance brand_safety_content_filter_levels business business_city
    business_country_code business_name business_state business_street business_street2 business_zip
    can_create_brand_lift_study capabilities created_time currency custom_audience_info default_dsa_beneficiary
    default_dsa_payor disable_reason end_advertiser end_advertiser_name existing_customers
    expired_funding_source_details extended_credit_invoice_group failed_delivery_checks fb_entity funding_source
    funding_source_details has_migrated_permissions has_page_authorized_adaccount id io_number
    is_attribution_spec_system_default is_ba_skip_delayed_eligible is_direct_deals_enabled
    is_in_3ds_authorization_enabled_market is_notifications_enabled is_personal is_prepay_account is_tax_id_required
    liable_address line_numbers marketing_messages_settings media_agency min_campaign_group_spend_cap
    min_daily_budget name offsite_clo_signal_status offsite_pixels_tos_accepted opportunity_score owner
    owner_business partner rf_spec send_bill_to_address show_checkout_experience sold_to_address spend_cap tax_id
    tax_id_status tax_id_type timezone_id timezone_name timezone_offset_hours_utc tos_accepted
    user_access_expire_time user_tasks user_tos_accepted viewable_business
  `,
  campaign: `
    account_id adlabels advantage_state_info bid_strategy boosted_object_id brand_lift_studies budget_rebalance_flag
    budget_remaining buying_type campaign_group_active_time can_create_brand_lift_study can_use_spend_cap
    configured_status created_time daily_budget effective_status has_secondary_skadnetwork_reporting id
    is_adset_budget_sharing_enabled is_budget_schedule_enabled is_direct_send_campaign is_message_campaign
    is_skadnetwork_attribution issues_info last_budget_toggling_time lifetime_budget name objective pacing_type
    primary_attribution promoted_object recommendations smart_promotion_type source_campaign source_campaign_id
    source_recommendation_type special_ad_categories special_ad_category special_ad_category_country spend_cap
    start_time status stop_time topline_id updated_time
  `,
  adset: `
    account_id adlabels adset_schedule anchor_event_attribution_window_days asset_feed_id attribution_count_type
    attribution_spec automatic_manual_state bid_adjustments bid_amount bid_constraints bid_info bid_strategy
    billing_event brand_safety_config budget_remaining campaign campaign_active_time campaign_attribution
    campaign_id configured_status created_time creative_diversity_label creative_diversity_score creative_sequence
    creative_sequence_repetition_pattern daily_budget daily_min_spend_target daily_spend_cap destination_type
    dsa_beneficiary dsa_payor effective_status end_time existing_customer_budget_percentage frequency_control_specs
    full_funnel_exploration_mode id instagram_user_id is_ba_skip_delayed_eligible is_budget_schedule_enabled
    is_dynamic_creative is_incremental_attribution_enabled issues_info learning_stage_info lifetime_budget
    lifetime_imps lifetime_min_spend_target lifetime_spend_cap low_creative_reach max_budget_spend_percentage
    min_budget_spend_percentage multi_event_conversion_attribution_window_seconds multi_optimization_goal_weight
    name optimization_goal optimization_sub_event pacing_type placement_soft_opt_out promoted_object recommendations
    recurring_budget_semantics regional_regulated_categories regional_regulation_identities review_feedback
    rf_prediction_id source_adset source_adset_id special_ad_categories start_time status targeting
    targeting_optimization_types time_based_ad_rotation_id_blocks time_based_ad_rotation_intervals
    trending_topics_spec updated_time use_new_app_click value_rule_set_id value_rules_applied
  `,
  ad: `
    account_id ad_active_time ad_review_feedback ad_schedule_end_time ad_schedule_start_time adlabels adset adset_id
    bid_amount bid_info bid_type campaign campaign_id configured_status conversion_domain conversion_specs
    created_time creative creative_asset_groups_spec demolink_hash display_sequence effective_status
    engagement_audience failed_delivery_checks id issues_info last_updated_by_app_id name placement
    preview_shareable_link priority recommendations source_ad source_ad_id special_ad_categories status targeting
    tracking_and_conversion_with_defaults tracking_specs updated_time
  `,
  adcreative: `
    account_id actor_id ad_disclaimer_spec adlabels applink_treatment asset_feed_spec authorization_category
    auto_update body branded_content branded_content_sponsor_page_id bundle_folder_id call_to_action
    call_to_action_type categorization_criteria category_media_source collaborative_ads_lsb_image_bank_id
    contextual_multi_ads creative_sourcing_spec degrees_of_freedom_spec destination_set_id destination_spec
    dynamic_ad_voice effective_authorization_category effective_instagram_media_id effective_object_story_id
    enable_direct_install enable_launch_instant_app existing_post_title facebook_branded_content
    format_transformation_spec id image_crops image_hash image_url instagram_branded_content instagram_permalink_url
    instagram_user_id interactive_components_spec link_deep_link_url link_destination_display_url link_og_id
    link_url marketing_message_structured_spec media_sourcing_spec messenger_sponsored_message name object_id
    object_store_url object_story_id object_story_spec object_type object_url omnichannel_link_spec
    page_welcome_message photo_album_source_object_story_id place_page_set_id platform_customizations
    playable_asset_id portrait_customizations product_data product_set_id product_suggestion_settings
    recommender_settings regional_regulation_disclaimer_spec source_facebook_post_id source_instagram_media_id
    status template_url template_url_spec thumbnail_id thumbnail_url title url_tags use_page_actor_override video_id
  `,
  adimage: `
    account_id created_time creatives hash height id is_associated_creatives_in_adgroups name original_height
    original_width owner_business permalink_url status updated_time url url_128 width
  `,
  insights: `
    account_currency account_id account_name action_values actions ad_click_actions ad_id ad_impression_actions
    ad_name adset_end adset_id adset_name adset_start advanced_actions_28d_view advanced_reach_1d_lookback
    advanced_reach_28d_lookback advanced_reach_7d_lookback age_targeting anchor_event_attribution_setting
    anchor_events_performance_indicator attribution_setting auction_bid auction_competitiveness
    auction_max_competitor_bid average_purchases_conversion_value buying_type campaign_id campaign_name
    canvas_avg_view_percent canvas_avg_view_time catalog_segment_actions catalog_segment_value
    catalog_segment_value_mobile_purchase_roas catalog_segment_value_omni_purchase_roas
    catalog_segment_value_website_purchase_roas clicks conversion_lead_rate conversion_leads conversion_rate_ranking
    conversion_values conversions converted_product_app_custom_event_fb_mobile_purchase
    converted_product_app_custom_event_fb_mobile_purchase_value converted_product_offline_purchase
    converted_product_offline_purchase_value converted_product_omni_purchase converted_product_omni_purchase_values
    converted_product_quantity converted_product_value converted_product_website_pixel_purchase
    converted_product_website_pixel_purchase_value converted_promoted_product_app_custom_event_fb_mobile_purchase
    converted_promoted_product_app_custom_event_fb_mobile_purchase_value converted_promoted_product_offline_purchase
    converted_promoted_product_offline_purchase_value converted_promoted_product_omni_purchase
    converted_promoted_product_omni_purchase_values converted_promoted_product_quantity
    converted_promoted_product_value converted_promoted_product_website_pixel_purchase
    converted_promoted_product_website_pixel_purchase_value cost_per_15_sec_video_view
    cost_per_2_sec_continuous_video_view cost_per_action_type cost_per_ad_click cost_per_conversion
    cost_per_conversion_lead cost_per_dda_countby_convs cost_per_estimated_ad_recallers cost_per_inline_link_click
    cost_per_inline_post_engagement cost_per_objective_result cost_per_one_thousand_ad_impression
    cost_per_outbound_click cost_per_result cost_per_thruplay cost_per_unique_action_type cost_per_unique_click
    cost_per_unique_conversion cost_per_unique_inline_link_click cost_per_unique_outbound_click cpc cpm cpp
    created_time creative_media_type ctr date_start date_stop dda_countby_convs dda_results engagement_rate_ranking
    estimated_ad_recall_rate estimated_ad_recall_rate_lower_bound estimated_ad_recall_rate_upper_bound
    estimated_ad_recallers estimated_ad_recallers_lower_bound estimated_ad_recallers_upper_bound frequency
    full_view_impressions full_view_reach gender_targeting impressions inline_link_click_ctr inline_link_clicks
    inline_post_engagement instagram_profile_visits instagram_upcoming_event_reminders_set
    instant_experience_clicks_to_open instant_experience_clicks_to_start instant_experience_outbound_clicks
    interactive_component_tap labels landing_page_view_actions_per_link_click landing_page_view_per_link_click
    landing_page_view_per_purchase_rate link_clicks_per_results location marketing_messages_click_rate_benchmark
    marketing_messages_cost_per_delivered marketing_messages_cost_per_link_btn_click marketing_messages_delivered
    marketing_messages_delivery_rate marketing_messages_link_btn_click marketing_messages_link_btn_click_rate
    marketing_messages_media_view_rate marketing_messages_phone_call_btn_click_rate
    marketing_messages_quick_reply_btn_click marketing_messages_quick_reply_btn_click_rate marketing_messages_read
    marketing_messages_read_rate marketing_messages_read_rate_benchmark marketing_messages_sent
    marketing_messages_spend marketing_messages_spend_currency marketing_messages_website_add_to_cart
    marketing_messages_website_initiate_checkout marketing_messages_website_purchase
    marketing_messages_website_purchase_values mobile_app_purchase_roas multi_event_conversion_attribution_setting
    objective objective_result_rate objective_results onsite_conversion_messaging_detected_purchase_deduped
    optimization_goal outbound_clicks outbound_clicks_ctr place_page_name product_group_retailer_id
    product_retailer_id product_views purchase_per_landing_page_view purchase_roas purchases_per_link_click
    qualifying_question_qualify_answer_rate quality_ranking reach result_rate result_values_performance_indicator
    results shops_assisted_purchases social_spend spend total_card_view total_postbacks total_postbacks_detailed
    total_postbacks_detailed_v4 unique_actions unique_clicks unique_conversions unique_ctr
    unique_inline_link_click_ctr unique_inline_link_clicks unique_link_clicks_ctr unique_outbound_clicks
    unique_outbound_clicks_ctr unique_video_continuous_2_sec_watched_actions unique_video_view_15_sec updated_time
    video_15_sec_watched_actions video_30_sec_watched_actions video_avg_time_watched_actions
    video_continuous_2_sec_watched_actions video_p100_watched_actions video_p25_watched_actions
    video_p50_watched_actions video_p75_watched_actions video_p95_watched_actions video_play_actions
    video_play_curve_actions video_play_retention_0_to_15s_actions video_play_retention_20_to_60s_actions
    video_play_retention_graph_actions video_thruplay_watched_actions video_time_watched_actions
    video_view_per_impression website_ctr website_purchase_roas wish_bid
  `,
  report: `
    account_id async_percent_completion async_report_url async_status date_start date_stop emails error_code
    error_message error_subcode error_user_msg error_user_title friendly_name id is_async_export is_bookmarked
    is_running schedule_id time_completed time_ref
  `,
  estimate: `
    daily_outcomes_curve estimate_dau estimate_mau_lower_bound estimate_mau_upper_bound estimate_ready
    targeting_optimization_types
  `,
  catalog: `
    ad_account_to_collaborative_ads_share_settings agency_collaborative_ads_share_settings business catalog_store
    commerce_merchant_settings creator_user da_display_settings default_image_url fallback_image_url feed_count id
    is_catalog_segment is_local_catalog name owner_business product_count store_catalog_settings
    user_access_expire_time vertical
  `,
  item: `
    additional_image_cdn_urls additional_image_urls additional_variant_attributes affiliate_seller_rating
    affiliate_seller_rating_count age_group applinks availability base_commission_rate brand bundle_items
    bundle_retailer_ids capabilities_disabled_by_user capability_to_review_status category category_ranking
    category_specific_fields color commerce_insights condition currency custom_data custom_label_0 custom_label_1
    custom_label_2 custom_label_3 custom_label_4 custom_number_0 custom_number_1 custom_number_2 custom_number_3
    custom_number_4 description errors expiration_date fb_product_category gender generated_background_images
    generated_background_images_ad_usage gtin id image_cdn_urls image_fetch_status image_url images importer_address
    importer_name invalidation_errors inventory is_bundle_hero live_special_price manufacturer_info
    manufacturer_part_number marked_for_product_launch material mobile_link name ordering_index origin_country
    overall_ranking parent_product_id pattern post_conversion_signal_based_enforcement_appeal_eligibility price
    product_catalog product_feed product_group product_local_info product_relationship product_type
    quantity_to_sell_on_facebook retailer_id retailer_product_group_id review_rejection_reasons review_status
    rich_text_description sale_price sale_price_end_date sale_price_start_date shipping_weight_unit
    shipping_weight_value short_description size start_date status tags url vendor_id video_fetch_status videos
    visibility wa_compliance_category
  `,
  batchstatus: `
    errors errors_total_count handle ids_of_invalid_requests status warnings warnings_total_count
  `,
  page: `
    about access_token ad_campaign affiliation app_id artists_we_like attire available_promo_offer_ids awards
    band_interests band_members best_page bio birthday booking_agent breaking_news_usage built business can_checkin
    can_post category category_list checkins company_overview connected_instagram_account
    connected_page_backed_instagram_account contact_address copyright_attribution_insights
    copyright_whitelisted_ig_partners country_page_likes cover culinary_team current_location
    delivery_and_pickup_option_info description description_html differently_open_offerings directed_by
    display_subtext displayed_message_response_time does_viewer_have_page_permission_link_ig emails engagement
    fan_count featured_video features followers_count food_styles founded general_info general_manager genre
    global_brand_page_name global_brand_root_id has_added_app has_lead_access
    has_transitioned_to_new_page_experience has_whatsapp_business_number has_whatsapp_number hometown hours id
    impressum influences instagram_business_account is_always_open is_calling_eligible is_chain is_community_page
    is_eligible_for_branded_content is_eligible_for_disable_connect_ig_btn_for_non_page_admin_am_web
    is_messenger_bot_get_started_enabled is_messenger_platform_bot is_owned is_permanently_closed is_published
    is_unclaimed is_verified is_webhooks_subscribed keywords leadgen_tos_acceptance_time leadgen_tos_accepted
    leadgen_tos_accepting_user link location members merchant_id merchant_review_status messaging_feature_status
    messenger_ads_default_icebreakers messenger_ads_default_quick_replies messenger_ads_quick_replies_type
    mini_shop_storefront mission mpg name name_with_location_descriptor network new_like_count offer_eligible
    overall_star_rating owner_business page_token parent_page parking payment_options personal_info
    personal_interests pharma_safety_info phone pickup_options place_type plot_outline preferred_audience
    press_contact price_range priority_hours privacy_info_url produced_by products promotion_eligible
    promotion_ineligible_reason public_transit rating_count recipient record_label release_date restaurant_services
    restaurant_specialties schedule screenplay_by season single_line_address starring start_info store_code
    store_location_descriptor store_number studio supports_donate_button_in_live_video talking_about_count
    temporary_status unread_message_count unread_notif_count unseen_message_count user_access_expire_time username
    verification_status voip_info website were_here_count whatsapp_number written_by tasks
  `,
  user: `
    about age_range birthday client_business_id community cover currency education email favorite_athletes
    favorite_teams first_name gender hometown id inspirational_people install_type installed is_guest_user
    is_work_account languages last_name link local_news_megaphone_dismiss_status local_news_subscription_status
    locale location meeting_for middle_name name name_format payment_pricepoints political profile_pic quotes
    relationship_status religion shared_login_upgrade_required_by short_name significant_other sports
    supports_donate_button_in_live_video third_party_id timezone token_for_business updated_time verified
    video_upload_limits website
  `,
  permission: `
    permission status
  `,
  business: `
    block_offline_analytics collaborative_ads_managed_partner_business_info
    collaborative_ads_managed_partner_eligibility collaborative_ads_partner_premium_options created_by created_time
    extended_updated_time id is_hidden link marketing_messages_onboarding_status name payment_account_id
    primary_page profile_picture_uri timezone_id two_factor_type updated_by updated_time user_access_expire_time
    verification_status vertical vertical_id whatsapp_business_manager_messaging_limit
  `,
  form: `
    allow_organic_lead block_display_for_non_targeted_viewer context_card created_time creator expired_leads_count
    follow_up_action_text follow_up_action_url id is_optimized_for_quality leads_count legal_content locale name
    organic_leads_count page page_id privacy_policy_url question_page_custom_headline questions status
    thank_you_page tracking_parameters
  `,
  lead: `
    ad_id ad_name adset_id adset_name campaign_id campaign_name created_time custom_disclaimer_responses field_data
    form_id home_listing id is_organic partner_name platform post post_submission_check_result retailer_item_id
    vehicle
  `,
};

const SETS = new Map(Object.entries(NAMES).map(([kind, names]) => [kind, new Set(names.trim().split(/\s+/))]));

/** Does a node of this kind have this field? Kinds that are not listed have every field. */
export function hasField(kind: string, field: string): boolean {
  return SETS.get(kind)?.has(field) ?? true;
}
