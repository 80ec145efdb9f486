package kenes.web.proposals;

import kenes.couriers.Couriers;
import kenes.proposals.ProposalFacades;
import kenes.routes.Routes;
import kenes.web.sitting.SittingParts;

/** What the pages of proposals are made of; put together by {@code Main} only. */
public record ProposalParts(SittingParts sitting, ProposalFacades proposals, Couriers couriers, Routes routes) {}
