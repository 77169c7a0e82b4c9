package org.zhenggai.rectification.casework.finding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.rectification.ground.audit.ProvenChain;
import org.zhenggai.rectification.ground.audit.Seals;

/** The chains that each case has: its timeline and the seals on its rows. */
@Configuration(proxyBeanMethods = false)
class ProvenTimelines {

    @Bean
    ProvenChain provenTimeline() {
        return new ProvenChain("TIMELINE", "时间线", Timeline.CHAIN);
    }

    @Bean
    ProvenChain provenSeals() {
        return new ProvenChain("SEAL", "封存记录", Seals.CHAIN);
    }
}
