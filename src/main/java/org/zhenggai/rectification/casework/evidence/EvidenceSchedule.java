package org.zhenggai.rectification.casework.evidence;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the cleaner come round. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EvidenceSchedule {}
