package kenes.proposals;

/** What a proposal is about: one list for every body, so that proposals of different bodies are found together. */
public enum Topic {
  BUDGET, SELF_GOVERNMENT, HOUSING, ROADS, WATER, ENERGY, AGRICULTURE, LAND, ENVIRONMENT, EDUCATION, HEALTH, SOCIAL, CULTURE, SAFETY, BUSINESS, DIGITAL, OTHER
}
