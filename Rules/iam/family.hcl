locals {
  # Kinds of IAM entities that have names of their own in an account, and the argument that holds the name.
  named_entities = {
    aws_iam_role                    = "name"
    aws_iam_policy                  = "name"
    aws_iam_user                    = "name"
    aws_iam_group                   = "name"
    aws_iam_instance_profile        = "name"
    aws_iam_saml_provider           = "name"
    aws_iam_server_certificate      = "name"
    aws_iam_openid_connect_provider = "url"
  }
}

# The name of an IAM entity; null if AWS or the provider makes one up.
function "entity_name" {
  params = [entity]
  result = written(entity, local.named_entities[type(entity)])
}

# The Region whose provider makes the entity: IAM itself has none.
function "made_from" {
  params = [entity]
  result = region(provider(entity))
}
