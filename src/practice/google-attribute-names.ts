/** Every attribute that a product input may carry (Merchant API products_v1); Google refuses any other name. */
export const PRODUCT_ATTRIBUTES: ReadonlySet<string> = new Set(
  `
  additionalImageLinks adsGrouping adsLabels adsRedirect adult ageGroup amenityFeature autoPricingMinPrice
  availability availabilityDate bodyStyle brand canonicalLink carrierShipping certifications certifiedPreOwned
  cloudExportAdditionalProperties co2Emissions color condition costOfGoodsSold customLabel0 customLabel1
  customLabel2 customLabel3 customLabel4 dateFirstRegistered description disclosureDate displayAddress
  displayAdsId displayAdsLink displayAdsSimilarIds displayAdsTitle displayAdsValue documentLinks electricRange
  emissionsStandard energyConsumption energyEfficiencyClass engine excludedDestinations expirationDate
  externalSellerId freeShippingThreshold fuelConsumption fuelConsumptionDischargedBattery gender
  googleProductCategory gtins handlingCutoffTimes identifierExists imageLink includedDestinations installment
  isBundle itemGroupId itemGroupTitle latitude leaseTerm lifestyleImageLinks link linkTemplate longitude
  loyaltyPoints loyaltyPrograms material maxEnergyEfficiencyClass maxHandlingTime maximumRetailPrice mileage
  minEnergyEfficiencyClass minHandlingTime minimumOrderValues mobileLink mobileLinkTemplate model mpn
  multipack neighborhood numberOfBathrooms numberOfBedrooms numberOfUnits pattern pause petPolicy pickupCost
  pickupMethod pickupSla popularityRank price productDetails productFee productHeight productHighlights
  productLength productTypes productWeight productWidth promotionIds propertyName propertyType
  questionsAndAnswers relatedProducts returnPolicyLabel returns salePrice salePriceEffectiveDate
  sellOnGoogleQuantity shipping shippingHandlingBusinessDays shippingHeight shippingLabel shippingLength
  shippingTransitBusinessDays shippingWeight shippingWidth shoppingAdsExcludedCountries shortTitle size
  sizeSystem sizeTypes specialtyHousingType structuredDescription structuredTitle subscriptionCost
  sustainabilityIncentives title transitTimeLabel trim unitArea unitPricingBaseMeasure unitPricingMeasure
  utilitiesIncluded variantOptions vehicleAllInPrice vehicleExpenses vehicleMandatoryInspectionIncluded
  vehicleMsrp vehiclePriceType videoLinks vin virtualModelLink warranty year
`.split(/\s+/),
);

/** Attributes that hold a price. */
export const PRICE_ATTRIBUTES: readonly string[] = [
  'price',
  'salePrice',
  'costOfGoodsSold',
  'autoPricingMinPrice',
  'maximumRetailPrice',
];

/** Attributes with a fixed set of words. */
export const ATTRIBUTE_WORDS: Readonly<Record<string, readonly string[]>> = {
  availability: ['IN_STOCK', 'OUT_OF_STOCK', 'PREORDER', 'LIMITED_AVAILABILITY', 'BACKORDER'],
  condition: ['NEW', 'USED', 'REFURBISHED'],
  ageGroup: ['ADULT', 'KIDS', 'TODDLER', 'INFANT', 'NEWBORN'],
  gender: ['MALE', 'FEMALE', 'UNISEX'],
  pause: ['ADS', 'ALL'],
  pickupMethod: ['NOT_SUPPORTED', 'BUY', 'RESERVE', 'SHIP_TO_STORE'],
  pickupSla: ['SAME_DAY', 'NEXT_DAY', 'TWO_DAY', 'THREE_DAY', 'FOUR_DAY', 'FIVE_DAY', 'SIX_DAY', 'MULTI_WEEK'],
  sizeSystem: ['AU', 'BR', 'CN', 'DE', 'EU', 'FR', 'IT', 'JP', 'MEX', 'UK', 'US'],
};

/** Attributes that hold a list of texts. */
export const LIST_ATTRIBUTES: readonly string[] = [
  'additionalImageLinks',
  'gtins',
  'productTypes',
  'productHighlights',
  'promotionIds',
  'includedDestinations',
  'excludedDestinations',
  'sizeTypes',
];
