/** What the referral's model calls, and how its instances start. */
package org.zhenggai.rectification.procedures.referral.process;
