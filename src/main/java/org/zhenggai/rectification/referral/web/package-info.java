/** The referrals of a case over HTTP, under the caller's rights. */
package org.zhenggai.rectification.referral.web;
