/** Submissions, their reviews by round, the numbered comments of a return and the answers to them (审查意见与答复). */
package org.zhenggai.rectification.casework.review;
