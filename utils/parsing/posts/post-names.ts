/**
 * The names under which answers carry each fact of a post, the preferred one first. Case, spaces, `_` and
 * `-` don't matter.
 */

/** What holds a person's posts. */
export const POST_LISTS = [
  ...['posts', 'recent_posts', 'latest_posts', 'activities', 'recent_activity', 'updates'],
];

/** What else may hold a list of posts, or an object that has one. */
export const AROUND_LISTS = [
  ...['data', 'result', 'results', 'output', 'task_output', 'response', 'payload', 'profiles'],
  ...['profile', 'people', 'person', 'items', 'elements', 'included', 'entries', 'nodes', 'list'],
];

export const POST = {
  text: [
    ...['text', 'content', 'body', 'commentary', 'post_text', 'post_content', 'full_text'],
    ...['message', 'caption', 'description', 'summary', 'title'],
  ],
  time: [
    ...['timestamp', 'published_at', 'date', 'created_at', 'posted_at', 'post_date', 'posted_date'],
    ...['posted_at_timestamp', 'posted_at_iso', 'publish_date', 'published_date', 'published'],
    ...['posted', 'posted_on', 'created', 'created_time', 'time', 'posted_time', 'relative_time'],
    ...['time_ago', 'posted_ago', 'time_since_posted', 'relative', 'age'],
  ],
  id: [
    ...['activity_urn', 'urn', 'post_urn', 'activity_id', 'post_id', 'entity_urn', 'update_urn'],
    ...['share_urn', 'full_urn', 'dash_entity_urn', 'backend_urn', 'object_urn', 'id', 'activity'],
  ],
  link: [
    ...['url', 'post_url', 'link', 'permalink', 'share_url', 'activity_url', 'linkedin_url'],
    ...['post_link', 'href'],
  ],
  reactions: [
    ...['reactions', 'reaction_count', 'reactions_count', 'num_reactions', 'total_reactions'],
    ...['total_reaction_count', 'likes', 'like_count', 'likes_count', 'num_likes', 'like'],
  ],
  comments: [
    ...['comments', 'comment_count', 'comments_count', 'num_comments', 'total_comments', 'comment'],
  ],
  reposts: [
    ...['reposts', 'repost_count', 'reposts_count', 'num_reposts', 'total_reposts', 'shares'],
    ...['share_count', 'shares_count', 'num_shares', 'reshares', 'share'],
  ],
  original: [
    ...['original', 'original_post', 'reshared_post', 'reshared_update', 'reshared_content'],
    ...['reshared', 'shared_post', 'reposted_post', 'repost', 'repost_of', 'parent_post'],
    ...['quoted_post', 'reshared_share'],
  ],
  author: ['author', 'author_name', 'actor', 'posted_by', 'owner', 'user', 'name', 'full_name'],
};

/** What holds the counts of a post. */
export const AROUND_COUNTS = [
  ...['stats', 'engagement', 'social_counts', 'counts', 'metrics', 'statistics', 'social_detail'],
  ...['social_activity', 'social_activity_counts', 'total_social_activity_counts'],
];

/** What holds the time of a post, if that is an object. */
export const INSIDE_TIME = [
  ...['timestamp', 'time', 'date', 'iso', 'value', 'seconds', '$date', 'relative', 'text'],
];
