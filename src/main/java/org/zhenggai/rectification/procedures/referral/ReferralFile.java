package org.zhenggai.rectification.procedures.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** One referral with its clues, officers in charge and packet. */
record ReferralFile(@JsonUnwrapped Referral referral, String kindText, String stateText, List<Referral.Clue> clues,
        List<String> officers, List<Referral.Item> items) {}
